package io.madang.chat.application;

import io.madang.chat.application.usecase.member.AuthenticateUseCase;
import io.madang.chat.application.usecase.member.LogInUseCase;
import io.madang.chat.application.usecase.member.SignUpUseCase;

/** What an engine can do about accounts, where the host does not own the users. */
public record AccountUseCases(
    SignUpUseCase signUp, LogInUseCase logIn, AuthenticateUseCase authenticate) {}
