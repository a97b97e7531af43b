package com.example.meetings;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Meeting rooms for the people of a company. The chat comes with its jar, and from {@link Chat}.
 */
@SpringBootApplication
public class MeetingsApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(MeetingsApplication.class, arguments);
  }
}
