package io.madang.chat.benchmarks;

/** One question, answered in one run, so that everything compared is measured side by side. */
interface Scenario {

  void run(Section section) throws Exception;
}
