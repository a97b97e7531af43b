package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a link begins and ends within a sentence. */
@BrowserTest
final class LinksIT {

  /** A text, and the addresses in it. */
  private static final String SENTENCES =
      """
      여기 https://example.org에서 만나요 -> https://example.org
      https://example.org은행 -> https://example.org
      https://example.org/에서 확인 -> https://example.org/
      여기https://example.org/를 보세요 -> https://example.org/
      https://example.org:8080에서 -> https://example.org:8080
      HTTPS://EXAMPLE.ORG에서 -> HTTPS://EXAMPLE.ORG
      http://localhost:8080/에 http://127.0.0.1에서 -> http://localhost:8080/ http://127.0.0.1
      http://[::1]:8080/x -> http://[::1]:8080/x
      https://example.org/docs/guide에서 보면 -> https://example.org/docs/guide
      https://www.example.co.kr/list?no=3을 참고 -> https://www.example.co.kr/list?no=3
      https://ko.wikipedia.org/wiki/%EB%A7%88%EB%8B%B9에서 -> https://ko.wikipedia.org/wiki/%EB%A7%88%EB%8B%B9
      https://ko.wikipedia.org/wiki/마당 -> https://ko.wikipedia.org/wiki/마당
      https://ko.wikipedia.org/wiki/이 -> https://ko.wikipedia.org/wiki/이
      https://ko.wikipedia.org/wiki/마당_(건축)에 -> https://ko.wikipedia.org/wiki/마당_(건축)
      https://example.org?q=마당 -> https://example.org?q=마당
      https://example.org/#/room/한글방 -> https://example.org/#/room/한글방
      https://example.org에서.그리고 -> https://example.org
      https://example.org.그리고 또 -> https://example.org
      https://한국.한국/ -> https://한국.한국/
      https://한국.한국에서 -> https://한국.한국
      https://마당.kr은 https://도메인.한국입니다 -> https://마당.kr https://도메인.한국
      https://예시.테스트/안녕 -> https://예시.테스트/안녕
      https://münchen.de/ -> https://münchen.de/
      https://中国.中国/ https://пример.рф -> https://中国.中国/ https://пример.рф
      https://마당 ->
      https://example.orgを見て -> https://example.org
      https://example.org/aを見て -> https://example.org/a
      https://example.org。次 https://example.org/a。次 -> https://example.org https://example.org/a
      https://ja.wikipedia.org/wiki/ひらがな -> https://ja.wikipedia.org/wiki/ひらがな
      「https://example.org/a」を -> https://example.org/a
      『https://example.org』（https://example.org/b） -> https://example.org https://example.org/b
      【https://example.org/a】《https://example.org/wiki/마당》 -> https://example.org/a https://example.org/wiki/마당
      https://example.org/wiki/《마당》 -> https://example.org/wiki/《마당》
      (see https://example.org/a_(b)). -> https://example.org/a_(b)
      [link](https://example.org/a)에서 -> https://example.org/a
      **https://example.org/a** -> https://example.org/a
      'https://example.org/a'에서 “https://example.org/b”라고 -> https://example.org/a https://example.org/b
      https://en.wikipedia.org/wiki/Schindler's_List -> https://en.wikipedia.org/wiki/Schindler's_List
      https://example.org, https://example.com… -> https://example.org https://example.com
      https://example.org/a와https://example.com/b를 -> https://example.org/a https://example.com/b
      https://example.org/a,https://example.com -> https://example.org/a https://example.com
      https://web.archive.org/web/2020/https://example.org/ -> https://web.archive.org/web/2020/https://example.org/
      https://example.org·https://example.com -> https://example.org https://example.com
      https://example.org/?q=a&b=c#d! -> https://example.org/?q=a&b=c#d
      https://user:pass@example.org/ https://example.org@evil.example/ ->
      https://p\u0430ypal.com/ ->
      https://example.org/a\u202Egpj.b -> https://example.org/a
      https://example.org:99999/ https:// https:///x ->
      javascript:alert(1) data:text/html,x ftp://example.org ->
      """;

  private static final String LINKS =
      """
      const [texts, done] = arguments;
      import('/js/state/links.js').then(({ withLinks }) => done(texts.map((text) => {
        const pieces = withLinks(text);
        const again = pieces.map((piece) => piece.text ?? piece).join('');
        return again === text ? pieces.flatMap(({ href }) => href ?? []).join(' ') : `lost in ${again}`;
      })));
      """;

  @Test
  void addresses_endWhereTheSentenceGoesOn(Stage stage) {
    Map<String, String> expected = new LinkedHashMap<>();
    SENTENCES
        .lines()
        .map(line -> line.split(" ->", -1))
        .forEach(pair -> expected.put(pair[0], pair[1].strip()));
    List<?> found = (List<?>) stage.window().asyncScript(LINKS, List.copyOf(expected.keySet()));

    assertThat(found).hasSameSizeAs(expected.keySet());
    int at = 0;
    for (var sentence : expected.entrySet()) {
      assertThat(found.get(at++)).as(sentence.getKey()).isEqualTo(sentence.getValue());
    }
  }
}
