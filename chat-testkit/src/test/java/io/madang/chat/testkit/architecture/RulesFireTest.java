package io.madang.chat.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule reports the classes that break it, and no others. */
class RulesFireTest {

  private final HexagonRules rules = Fixture.CROOKED.rules();

  @Test
  void rings_reportWhoLooksOutwardsOrSideways() {
    reports(
        rules.ringsAreRespected(),
        "<stray.Stray> is not contained",
        "<domain.KnowsItsUsers.book> has type <application.port.Book>",
        "<application.usecase.KnowsPorts.book()> has return type <application.port.Book>",
        "<protocol.KnowsPorts.book> has type <application.port.Book>",
        "<kit.paper.KnowsAnAdapter.book> has type <adapter.file.FileBook>",
        "<adapter.web.KnowsOtherAdapter.book> has type <adapter.file.FileBook>",
        "<adapter.web.GoesInside.ledger> has type <application.live.Ledger>");
  }

  @Test
  void domain_reportsAnythingButTheJdk() {
    reports(
        rules.domainKnowsOnlyTheJdk(),
        "<domain.KnowsItsUsers.book> has type <application.port.Book>",
        "<domain.Annotated> is annotated with <org.junit.jupiter.api.Tag>");
  }

  @Test
  void application_reportsFrameworks() {
    reports(
        rules.applicationKnowsOnlyTheDomain(),
        "<application.service.Framed.runs()> is annotated with <org.junit.jupiter.api.Test>");
  }

  @Test
  void drivingAdapters_reportWaysAroundTheUseCases() {
    reports(
        rules.drivingAdaptersCallUseCases(),
        "<adapter.web.GoesAround.book> has type <application.port.Book>",
        "<adapter.web.WebTokens> implements interface <application.port.Tokens>",
        "<adapter.web.WebTokens.read(java.lang.String)> has return type",
        "<adapter.web.WebTokens.read(java.lang.String)> calls constructor",
        "<adapter.web.GoesInside.ledger> has type <application.live.Ledger>");
  }

  @Test
  void drivenAdapters_reportCallsBack() {
    reports(
        rules.drivenAdaptersCallNothing(),
        "<adapter.file.CallsBack.pay> has type <application.usecase.PayUseCase>");
  }

  @Test
  void drivenAdapters_reportFrameworks() {
    reports(
        rules.drivenAdaptersDoWithoutFrameworks(),
        "<protocol.KnowsPorts> is annotated with <org.junit.jupiter.api.Tag>",
        "<adapter.file.Framed> is annotated with <org.junit.jupiter.api.Tag>");
  }

  @Test
  void internals_reportWhoLooksInside() {
    reports(
        rules.internalsAreUsedInside(),
        "<bootstrap.LooksInside.left> has type <adapter.web.internal.left.Left>");
  }

  @Test
  void internals_reportTheirCycles() {
    assertThat(Fixture.CROOKED.report(rules.internalsHaveNoCycles()))
        .singleElement()
        .asString()
        .startsWith("Cycle detected: ")
        .contains("<adapter.web.internal.left.Left", "<adapter.web.internal.right.Right");
  }

  @Test
  void cycles_areReportedWithTheirPackages() {
    assertThat(Fixture.CROOKED.report(rules.coreHasNoCycles()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith("Cycle detected: "))
        .anySatisfy(line -> assertThat(line).contains("<domain.Loop.entry>"));
  }

  @Test
  void services_reportThoseThatAreSeen() {
    reports(
        rules.servicesAreHidden(),
        "<application.service.OpenService> has modifier PUBLIC",
        "More public types than 1: application.service.OpenService, application.service.UseCases");
  }

  @Test
  void adapters_reportTooManyAndNeedlessTypes() {
    reports(
        rules.adaptersShowFewTypes(),
        "More public types than 5: adapter.web.ShownA, adapter.web.ShownB, ",
        "<adapter.file.NobodyNeedsMe> is not known to bootstrap");
  }

  @Test
  void adapters_mayBeAllowedFewerTypes() {
    Hexagon strict = Fixture.STRAIGHT.hexagon().typesShownByAnAdapter(0);
    assertThat(Fixture.STRAIGHT.report(new HexagonRules(strict).adaptersShowFewTypes()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith("More public types than 0: adapter."));
  }

  @Test
  void useCases_reportOtherShapesNamesAndPlaces() {
    reports(
        rules.useCasesHaveOneMethod(),
        "<application.usecase.ManyUseCase> does not have exactly one abstract method",
        "<application.usecase.ClassUseCase> is not an interface",
        "<application.usecase.ClassUseCase> does not have exactly one abstract method",
        "<domain.LostUseCase> is not among the use cases",
        "<application.usecase.Payments> does not have simple name ending with 'UseCase'");
  }

  @Test
  void messages_reportWhatIsNoData() {
    reports(
        rules.messagesAreData(),
        "<application.usecase.MutableCommand> is not records or sealed interfaces",
        "<application.port.OpenResult> is not records or sealed interfaces");
  }

  @Test
  void ports_reportTheEighthMethod() {
    reports(rules.portsAreSmall(), "<application.port.WideBook> does not have at most 7 methods");
  }

  @Test
  void names_reportEmptyWords() {
    String[] sinners =
        Stream.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto")
            .map(word -> "<adapter.file.Book" + word + "> does not have a name that says something")
            .toArray(String[]::new);
    reports(rules.namesSaySomething(), sinners);
  }

  @Test
  void sources_reportEveryQuestionToTheMachine() {
    reports(
        rules.onlyPortsTellTime(),
        "<java.time.Instant.now()>",
        "<java.time.LocalDate.now(java.time.ZoneId)>",
        "<java.lang.System.currentTimeMillis()>",
        "<domain.Now.nanos()> references method <java.lang.System.nanoTime()>",
        "<domain.Now.clock()> calls method <java.time.Clock.systemUTC()>",
        "<java.util.UUID.randomUUID()>",
        "<java.util.Random.<init>()>",
        "<java.lang.Math.random()>",
        "<java.util.concurrent.ThreadLocalRandom.current()>",
        "<java.util.Collections.shuffle(java.util.List)>");
  }

  @Test
  void standardStreams_areReported() {
    reports(
        rules.standardStreamsAreLeftAlone(),
        "<bootstrap.Prints.say()> gets field <java.lang.System.out>",
        "<bootstrap.Prints.say()> gets field <java.lang.System.err>");
  }

  @Test
  void javaUtilLogging_isReported() {
    reports(
        rules.javaUtilLoggingIsNotUsed(),
        "<adapter.web.Logs.logger()> has return type <java.util.logging.Logger>",
        "<adapter.web.Logs.logger()> calls method <java.util.logging.Logger.getLogger");
  }

  @Test
  void injectedFields_areReported() {
    reports(rules.fieldsAreNotInjected(), "<bootstrap.Injected.name> is annotated with");
  }

  @Test
  void slices_reportWhatEachRuleForbids() {
    HexagonRules slices = Fixture.ASKEW.rules();
    reports(
        Fixture.ASKEW,
        slices.ringsAreRespected(),
        "<application.pay.LooksBehind.till()> has return type <application.internal.Till>",
        "<adapter.web.LooksInside.till()> has return type <application.internal.Till>");
    reports(
        Fixture.ASKEW,
        slices.drivingAdaptersCallUseCases(),
        "<adapter.web.LooksInside.till()> has return type <application.internal.Till>");
    reports(
        Fixture.ASKEW,
        slices.drivenAdaptersCallNothing(),
        "<adapter.file.CallsBack.pay()> has return type <application.pay.PayUseCase>");
    reports(
        Fixture.ASKEW,
        slices.servicesAreHidden(),
        "<application.pay.OpenService> has modifier PUBLIC");
    reports(
        Fixture.ASKEW,
        slices.messagesAreData(),
        "<application.pay.MutableCommand> is not records or sealed interfaces");
    reports(
        Fixture.ASKEW,
        slices.useCasesHaveOneMethod(),
        "<application.pay.Payments> does not have simple name ending with 'UseCase'");
  }

  private static void reports(ArchRule rule, String... texts) {
    reports(Fixture.CROOKED, rule, texts);
  }

  /** Each line that is reported has one of these texts, and each text is reported. */
  private static void reports(Fixture fixture, ArchRule rule, String... texts) {
    List<String> report = fixture.report(rule);
    assertThat(report).allSatisfy(line -> assertThat(Stream.of(texts)).anyMatch(line::contains));
    assertThat(texts).allSatisfy(text -> assertThat(report).anyMatch(line -> line.contains(text)));
  }
}
