package org.parityatlas.server.browser;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A printed page: how many sheets, how they lie, what they say and look like.
 *
 * @param sizes letters and figures of the text by their size in points
 */
record Sheet(
    int count,
    double widthPoints,
    double heightPoints,
    String text,
    TreeMap<Double, String> sizes,
    BufferedImage picture) {
  private static final int PICTURE_DPI = 110;

  /** As the Print button has it: with every map drawn for paper. */
  static Sheet of(Page page) {
    page.evaluate(
        "async () => { const sheet = document.querySelector('print-sheet');"
            + " sheet.before(); await sheet.paper.prepare(); }");
    return straight(page);
  }

  /** As the browser's own command prints it. */
  static Sheet straight(Page page) {
    byte[] pdf =
        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var size = document.getPage(0).getMediaBox();
      SizedText sized = new SizedText();
      String text = sized.getText(document).replaceAll("\\s+", " ");
      return new Sheet(
          document.getNumberOfPages(),
          size.getWidth(),
          size.getHeight(),
          text,
          sized.bySize,
          new PDFRenderer(document).renderImageWithDPI(0, PICTURE_DPI));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The size of the smallest text in points, and what is set in it. */
  Map.Entry<Double, String> smallest() {
    return sizes.firstEntry();
  }

  /** Reads the text and keeps what is set in each size. */
  private static final class SizedText extends PDFTextStripper {
    private final TreeMap<Double, String> bySize = new TreeMap<>();

    @Override
    protected void processTextPosition(TextPosition text) {
      double points = Math.round(Math.abs(text.getYScale()) * 10) / 10.0;
      if (!text.getUnicode().isBlank()) {
        bySize.merge(points, text.getUnicode(), String::concat);
      }
      super.processTextPosition(text);
    }
  }

  /** The share of the sheet's pixels that are of a colour, within a few steps of it. */
  double shareOf(int rgb) {
    int found = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if (isNear(picture.getRGB(x, y), rgb)) {
          found++;
        }
      }
    }
    return (double) found / picture.getWidth() / picture.getHeight();
  }

  private static boolean isNear(int a, int b) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) > 6) {
        return false;
      }
    }
    return true;
  }
}
