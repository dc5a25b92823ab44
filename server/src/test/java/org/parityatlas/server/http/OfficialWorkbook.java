package org.parityatlas.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XLSX workbook by its XML alone: the parts of the zip, the shared strings, the cells. */
final class OfficialWorkbook {
  private final Map<String, byte[]> parts = new HashMap<>();
  private final Map<String, String> partOfSheet = new HashMap<>();
  private final Map<String, Map<String, String>> sheets = new HashMap<>();
  private final List<String> strings = new ArrayList<>();

  private OfficialWorkbook() {}

  static OfficialWorkbook open(byte[] bytes) throws IOException {
    OfficialWorkbook workbook = new OfficialWorkbook();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        workbook.parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    workbook.readStrings();
    workbook.readSheetNames();
    return workbook;
  }

  /** The text of a cell as stored; "" where there is none. */
  String cell(String sheet, String reference) {
    return sheets.computeIfAbsent(sheet, this::readCells).getOrDefault(reference, "");
  }

  private interface Visitor {
    void visit(XMLStreamReader xml) throws XMLStreamException;
  }

  private void forEachElement(String part, Visitor visitor) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = new ByteArrayInputStream(parts.get(part))) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          visitor.visit(xml);
        }
      }
    } catch (IOException | XMLStreamException e) {
      throw new AssertionError(part, e);
    }
  }

  private void readStrings() {
    if (!parts.containsKey("xl/sharedStrings.xml")) {
      return;
    }
    forEachElement(
        "xl/sharedStrings.xml",
        xml -> {
          if (xml.getLocalName().equals("si")) {
            strings.add("");
          } else if (xml.getLocalName().equals("t")) {
            strings.set(strings.size() - 1, strings.get(strings.size() - 1) + xml.getElementText());
          }
        });
  }

  private void readSheetNames() {
    Map<String, String> targets = new HashMap<>();
    forEachElement(
        "xl/_rels/workbook.xml.rels",
        xml -> {
          if (xml.getLocalName().equals("Relationship")) {
            targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
          }
        });
    forEachElement(
        "xl/workbook.xml",
        xml -> {
          if (xml.getLocalName().equals("sheet")) {
            String id =
                xml.getAttributeValue(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
            String target = targets.get(id);
            partOfSheet.put(
                xml.getAttributeValue(null, "name"),
                target.startsWith("/") ? target.substring(1) : "xl/" + target);
          }
        });
  }

  private Map<String, String> readCells(String sheet) {
    Map<String, String> cells = new HashMap<>();
    String[] at = {null, null};
    forEachElement(
        partOfSheet.get(sheet),
        xml -> {
          if (xml.getLocalName().equals("c")) {
            at[0] = xml.getAttributeValue(null, "r");
            at[1] = xml.getAttributeValue(null, "t");
          } else if (xml.getLocalName().equals("v")) {
            String text = xml.getElementText();
            cells.put(at[0], "s".equals(at[1]) ? strings.get(Integer.parseInt(text)) : text);
          } else if (xml.getLocalName().equals("t")) {
            cells.merge(at[0], xml.getElementText(), String::concat);
          }
        });
    return cells;
  }
}
