package com.example.meetings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

/** The application's own security: HTTP Basic for every path. It does not mention the chat. */
@Configuration(proxyBeanMethods = false)
class Security {

  @Bean
  SecurityFilterChain everything(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(Customizer.withDefaults())
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  UserDetailsService users(People people) {
    return login ->
        people
            .withLogin(login)
            .map(person -> User.withUsername(login).password(person.password()).build())
            .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
  }
}
