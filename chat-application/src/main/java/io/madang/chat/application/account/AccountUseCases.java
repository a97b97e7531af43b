package io.madang.chat.application.account;

/** What an engine can do about accounts, where the host does not own the users. */
public record AccountUseCases(
    SignUpUseCase signUp, LogInUseCase logIn, AuthenticateUseCase authenticate) {}
