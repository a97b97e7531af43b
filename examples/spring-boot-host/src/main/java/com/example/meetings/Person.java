package com.example.meetings;

/** Somebody who works here, as this application knows them. */
record Person(long id, String login, String fullName, String mail, String password) {}
