package io.madang.chat.benchmarks;

import java.util.List;
import java.util.Locale;

/** Draws horizontal bars as SVG. */
final class Plot {

  private static final int WIDTH = 760;
  private static final int LABELS = 210;
  private static final int VALUES = 90;
  private static final int ROW = 30;

  private record Bar(String label, double value) {}

  private Plot() {}

  /** Each line is a label, a tab and a value; the first bar is Madang's. */
  static String bars(List<String> lines) {
    List<Bar> bars = lines.stream().map(Plot::bar).toList();
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    StringBuilder svg = new StringBuilder();
    int height = ROW * bars.size() + 10;
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"14\">%n"
            .formatted(WIDTH, height));
    svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n".formatted(WIDTH, height));
    for (int i = 0; i < bars.size(); i++) {
      draw(svg, bars.get(i), i, most);
    }
    return svg.append("</svg>\n").toString();
  }

  private static Bar bar(String line) {
    int tab = line.lastIndexOf('\t');
    return new Bar(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
  }

  private static void draw(StringBuilder svg, Bar bar, int row, double most) {
    int top = 5 + row * ROW;
    double length = Math.max(1, bar.value() / most * (WIDTH - LABELS - VALUES));
    String colour = row == 0 ? "#1f6f5c" : "#9aa7a3";
    svg.append(
        String.format(
            Locale.ROOT,
            """
            <text x="%d" y="%d" text-anchor="end" fill="#222222">%s</text>
            <rect x="%d" y="%d" width="%.1f" height="%d" rx="3" fill="%s"/>
            <text x="%.1f" y="%d" fill="#222222">%,.0f</text>
            """,
            LABELS - 10,
            top + 19,
            bar.label().replace("&", "&amp;").replace("<", "&lt;"),
            LABELS,
            top + 4,
            length,
            ROW - 10,
            colour,
            LABELS + length + 8,
            top + 19,
            bar.value()));
  }
}
