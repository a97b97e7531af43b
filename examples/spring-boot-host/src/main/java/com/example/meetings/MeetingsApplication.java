package com.example.meetings;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application for the meeting rooms of a company. The chat comes from its jar and needs {@link
 * Chat} and {@link ChatTickets} only.
 */
@SpringBootApplication
public class MeetingsApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(MeetingsApplication.class, arguments);
  }
}
