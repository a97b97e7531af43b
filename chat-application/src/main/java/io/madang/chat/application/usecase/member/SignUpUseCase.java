package io.madang.chat.application.usecase.member;

/** Makes an account. Of several sign-ups with one address exactly one succeeds. */
public interface SignUpUseCase {

  SignUpResult signUp(SignUpCommand command);
}
