package io.madang.chat.benchmarks;

/** One question, answered in one run: all that is compared is measured side by side. */
interface Scenario {

  void run(Section section) throws Exception;
}
