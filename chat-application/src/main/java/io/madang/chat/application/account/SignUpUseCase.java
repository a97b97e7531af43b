package io.madang.chat.application.account;

/** Makes an account. Of several sign-ups with one address exactly one succeeds. */
public interface SignUpUseCase {

  SignUpResult signUp(SignUpCommand command);
}
