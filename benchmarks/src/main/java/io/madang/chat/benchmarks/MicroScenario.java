package io.madang.chat.benchmarks;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Single parts, measured with JMH. */
final class MicroScenario implements Scenario {

  @Override
  public void run(Section section) throws Exception {
    Options options =
        new OptionsBuilder()
            .include("io.madang.chat..*Benchmark.*")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(4)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    section.columns("part", "ns", "± (99.9 %)", "bytes allocated");
    for (RunResult result : results) {
      row(section, result);
    }
  }

  private static void row(Section section, RunResult run) {
    String[] name = run.getParams().getBenchmark().split("\\.", -1);
    Result<?> time = run.getPrimaryResult();
    Result<?> bytes = run.getSecondaryResults().get("gc.alloc.rate.norm");
    section.row(
        name[name.length - 2].replace("Benchmark", "") + ", " + name[name.length - 1],
        "%,.0f".formatted(time.getScore()),
        "%,.0f".formatted(time.getScoreError()),
        bytes == null ? "" : "%,.0f".formatted(bytes.getScore()));
  }
}
