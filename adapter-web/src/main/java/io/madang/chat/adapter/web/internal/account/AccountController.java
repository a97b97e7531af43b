package io.madang.chat.adapter.web.internal.account;

import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AccountUseCases;
import io.madang.chat.application.account.LogInResult.BadCredentials;
import io.madang.chat.application.account.LogInResult.LoggedIn;
import io.madang.chat.application.account.SignUpResult.Refused;
import io.madang.chat.application.account.SignUpResult.SignedUp;
import io.madang.chat.protocol.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sign-up and login. Not present if the host owns its users. */
@RestController
public final class AccountController {

  private final Optional<AccountUseCases> accounts;
  private final LoginThrottle throttle;

  AccountController(ChatEngine engine, LoginThrottle throttle) {
    this.accounts = engine.accounts();
    this.throttle = throttle;
  }

  @PostMapping("/member/create")
  ResponseEntity<Object> signUp(@RequestBody SignUpRequest request) {
    return accounts
        .map(all -> signUp(all, request))
        .orElseGet(() -> Problem.of(ProblemCode.NOT_FOUND).answer());
  }

  @PostMapping("/member/doLogin")
  ResponseEntity<Object> logIn(@RequestBody LogInRequest request, HttpServletRequest from) {
    return accounts
        .map(all -> logIn(all, request, from.getRemoteAddr()))
        .orElseGet(() -> Problem.of(ProblemCode.NOT_FOUND).answer());
  }

  private static ResponseEntity<Object> signUp(AccountUseCases all, SignUpRequest request) {
    return switch (all.signUp().signUp(request.toCommand())) {
      case SignedUp(var member) ->
          ResponseEntity.status(HttpStatus.CREATED).body(member.id().value());
      case Refused(var code) -> Problem.of(code).answer();
    };
  }

  private ResponseEntity<Object> logIn(AccountUseCases all, LogInRequest request, String address) {
    var command = request.toCommand();
    Optional<Duration> wait = throttle.tryTo(command.email(), address);
    if (wait.isPresent()) {
      return Problem.rateLimited(wait.get()).answer();
    }
    return switch (all.logIn().logIn(command)) {
      case LoggedIn loggedIn -> {
        throttle.succeeded(command.email(), address);
        yield ResponseEntity.ok(LogInResponse.of(loggedIn));
      }
      case BadCredentials wrong -> Problem.of(ProblemCode.BAD_CREDENTIALS).answer();
    };
  }
}
