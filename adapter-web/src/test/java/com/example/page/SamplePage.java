package com.example.page;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page that a server has besides the API. */
@RestController
public final class SamplePage {

  @GetMapping(
      path = {"/", "/index.html"},
      produces = MediaType.TEXT_HTML_VALUE)
  String page() {
    return "<title>sample</title>";
  }
}
