package com.example.meetings;

/** A person who works here. */
record Person(long id, String login, String fullName, String mail, String password) {}
