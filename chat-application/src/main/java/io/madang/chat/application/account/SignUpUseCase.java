package io.madang.chat.application.account;

/** Creates an account. Of several sign-ups with the same address, exactly one succeeds. */
public interface SignUpUseCase {

  SignUpResult signUp(SignUpCommand command);
}
