package io.madang.chat.benchmarks;

import io.madang.chat.benchmarks.peer.Workplace;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the named scenarios, or all of them, one after the other; each writes its section to {@code
 * target/bench}. {@code docs/performance.md} is then made of all existing sections.
 */
final class Main {

  private static final OperatingSystemMXBean MACHINE = ManagementFactory.getOperatingSystemMXBean();
  private static final Path SECTIONS = Workplace.output().resolve("sections");
  private static final Map<String, Scenario> SCENARIOS = scenarios();

  private Main() {}

  public static void main(String[] args) throws Exception {
    List<String> wanted = args.length == 0 ? List.copyOf(SCENARIOS.keySet()) : List.of(args);
    for (String name : wanted.equals(List.of("report")) ? List.<String>of() : wanted) {
      Scenario scenario = SCENARIOS.get(name);
      if (scenario == null) {
        throw new IllegalArgumentException(name + " is none of " + SCENARIOS.keySet());
      }
      System.out.println("== " + name);
      Section section = new Section(name);
      String load = "%.1f".formatted(MACHINE.getSystemLoadAverage());
      scenario.run(section);
      section.remark("The load average of the machine was " + load + " when this began.");
      section.save(SECTIONS);
    }
    new Report(SECTIONS, Workplace.root().resolve("docs")).write();
  }

  private static Map<String, Scenario> scenarios() {
    Map<String, Scenario> all = new LinkedHashMap<>();
    all.put("fan-out", new FanOutScenario());
    all.put("latency", new LatencyScenario());
    all.put("shapes", new ShapesScenario());
    all.put("storm", new StormScenario());
    all.put("slow-readers", new SlowReadersScenario());
    all.put("sends", new SendScenario());
    all.put("idle", new IdleScenario());
    all.put("growth", new GrowthScenario());
    all.put("start", new StartScenario());
    all.put("nodes", new NodesScenario());
    all.put("hot-room", new HotRoomScenario());
    all.put("micro", new MicroScenario());
    return all;
  }
}
