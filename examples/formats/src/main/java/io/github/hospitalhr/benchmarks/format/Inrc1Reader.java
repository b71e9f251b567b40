package io.github.hospitalhr.benchmarks.format;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads INRC-I instances, XML or text. */
final class Inrc1Reader {

    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final Pattern ENTRY = Pattern.compile("\\((\\w+)\\|(\\w+)\\)");
    private static final Pattern HEAD = Pattern.compile("([A-Z_]{6,})(\\s*=)?\\s*\\d*");

    private final Inrc1Instance instance = new Inrc1Instance();

    static Inrc1Instance read(String text) {
        Inrc1Reader reader = new Inrc1Reader();
        try {
            if (text.stripLeading().startsWith("<")) {
                reader.xml(text);
            } else {
                reader.text(text);
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "a number, date or time is missing: " + e.getMessage() + "\nMaybe the file is cut off.", e);
        }
        Inrc1Instance found = reader.instance;
        Row.require(found.end.isAfter(found.start), "scheduling period");
        Row.require(!found.shifts.isEmpty(), "shift types");
        Row.require(!found.contracts.isEmpty(), "contracts");
        Row.require(!found.employees.isEmpty(), "employees");
        Row.require(!found.weekCover.isEmpty() || !found.dateCover.isEmpty(), "cover requirements");
        for (Inrc1Instance.Employee employee : found.employees) {
            Row.require(
                    found.contracts.containsKey(employee.contract()),
                    "contract " + employee.contract() + ", which employee " + employee.id() + " has");
        }
        return found;
    }

    /** Name of a day of the week as the files spell it. */
    static String dayName(DayOfWeek day) {
        String upper = day.name();
        return upper.charAt(0) + upper.substring(1).toLowerCase(Locale.ROOT);
    }

    private void xml(String text) {
        Element root;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default handler throws, and prints nothing.
            builder.setErrorHandler(new DefaultHandler());
            root = builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXParseException e) {
            throw new IllegalArgumentException(
                    "the instance is no well-formed XML: line " + e.getLineNumber() + ": " + e.getMessage()
                            + "\nMaybe it is cut off.",
                    e);
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalArgumentException("the instance is no well-formed XML.\nMaybe it is cut off.", e);
        }
        instance.name = root.getAttribute("ID");
        instance.start = LocalDate.parse(value(root, "StartDate"));
        instance.end = LocalDate.parse(value(root, "EndDate"));
        for (Element s : under(root, "ShiftTypes")) {
            instance.shifts.add(new Inrc1Instance.Shift(
                    s.getAttribute("ID"),
                    LocalTime.parse(value(s, "StartTime")),
                    LocalTime.parse(value(s, "EndTime")),
                    texts(s, "Skills")));
        }
        under(root, "Contracts").forEach(this::contract);
        for (Element p : under(root, "Patterns")) {
            List<String[]> entries = new ArrayList<>();
            for (Element e : under(p, "PatternEntries")) {
                entries.add(new String[] {value(e, "ShiftType"), value(e, "Day")});
            }
            instance.patterns.put(
                    p.getAttribute("ID"),
                    new Inrc1Instance.Pattern(Integer.parseInt(p.getAttribute("weight")), entries));
        }
        for (Element e : under(root, "Employees")) {
            instance.employees.add(
                    new Inrc1Instance.Employee(e.getAttribute("ID"), value(e, "ContractID"), texts(e, "Skills")));
        }
        cover(root);
        for (String tag : List.of("DayOff", "DayOn", "ShiftOff", "ShiftOn")) {
            for (Element e : under(root, tag + "Requests")) {
                instance.requests.add(new Inrc1Instance.Request(
                        value(e, "EmployeeID"),
                        LocalDate.parse(value(e, "Date")),
                        tag.startsWith("Shift") ? value(e, "ShiftTypeID") : null,
                        tag.endsWith("On"),
                        Integer.parseInt(e.getAttribute("weight"))));
            }
        }
    }

    private void contract(Element e) {
        Inrc1Instance.Contract contract = new Inrc1Instance.Contract();
        instance.contracts.put(e.getAttribute("ID"), contract);
        for (Element x : children(e)) {
            String tag = x.getTagName();
            int weight = x.hasAttribute("weight") ? Integer.parseInt(x.getAttribute("weight")) : 0;
            String on = x.getAttribute("on");
            if (Inrc1Instance.RANGES.contains(tag)) {
                contract.weight.put(tag, on.isEmpty() || on.equals("1") || on.equals("true") ? weight : 0);
                contract.value.put(tag, Integer.parseInt(x.getTextContent().trim()));
            } else if (Inrc1Instance.FLAGS.contains(tag)) {
                contract.weight.put(tag, x.getTextContent().trim().equals("true") ? weight : 0);
            } else if (tag.equals("WeekendDefinition")) {
                contract.weekend = x.getTextContent().trim();
            } else if (tag.equals("UnwantedPatterns")) {
                children(x)
                        .forEach(p -> contract.patterns.add(p.getTextContent().trim()));
            }
        }
    }

    private void cover(Element root) {
        for (Element x : under(root, "CoverRequirements")) {
            boolean weekly = x.getTagName().equals("DayOfWeekCover");
            for (Element c : children(x)) {
                if (c.getTagName().equals("Cover")) {
                    int need = Integer.parseInt(value(c, "Preferred"));
                    String shift = value(c, "Shift");
                    if (weekly) {
                        instance.weekCover.put(value(x, "Day") + "/" + shift, need);
                    } else {
                        instance.dateCover.put(value(x, "Date") + "/" + shift, need);
                    }
                }
            }
        }
    }

    private static List<Element> children(Element e) {
        List<Element> list = new ArrayList<>();
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                list.add(child);
            }
        }
        return list;
    }

    private static @Nullable Element child(Element e, String tag) {
        return children(e).stream()
                .filter(c -> c.getTagName().equals(tag))
                .findFirst()
                .orElse(null);
    }

    private static List<Element> under(Element e, String tag) {
        Element list = child(e, tag);
        return list == null ? List.of() : children(list);
    }

    private static List<String> texts(Element e, String tag) {
        return under(e, tag).stream().map(x -> x.getTextContent().trim()).toList();
    }

    private static String value(Element e, String tag) {
        Element found = child(e, tag);
        return found == null ? "" : found.getTextContent().trim();
    }

    private void text(String text) {
        String section = "";
        int number = 0;
        for (String raw : text.split("\\R")) {
            number++;
            String line = raw.trim();
            while (line.endsWith(";")) {
                line = line.substring(0, line.length() - 1);
            }
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                section = head.group(1);
            } else if (!line.isEmpty() && !line.startsWith("//")) {
                record(new Row(
                        section,
                        number,
                        Arrays.stream(line.split(",", -1)).map(String::trim).toList()));
            }
        }
    }

    private void record(Row t) {
        String section = t.section();
        switch (section) {
            case "SCHEDULING_PERIOD" -> {
                instance.name = t.text(0);
                instance.start = t.date(1);
                instance.end = t.date(2);
            }
            case "SHIFT_TYPES" ->
                instance.shifts.add(new Inrc1Instance.Shift(
                        t.text(0), LocalTime.parse(t.text(2)), LocalTime.parse(t.text(3)), words(t.text(5))));
            case "CONTRACTS" -> contract(t);
            case "PATTERNS" -> {
                List<String[]> entries = new ArrayList<>();
                Matcher m = ENTRY.matcher(t.text(2));
                while (m.find()) {
                    entries.add(new String[] {m.group(1), m.group(2)});
                }
                instance.patterns.put(t.text(0), new Inrc1Instance.Pattern(t.number(1), entries));
            }
            case "EMPLOYEES" ->
                instance.employees.add(new Inrc1Instance.Employee(t.text(0), t.text(2), words(t.text(4))));
            case "DAY_OF_WEEK_COVER" -> instance.weekCover.put(t.text(0) + "/" + t.text(1), t.number(2));
            case "DATE_SPECIFIC_COVER" -> instance.dateCover.put(t.text(0) + "/" + t.text(1), t.number(2));
            case "DAY_OFF_REQUESTS", "DAY_ON_REQUESTS" ->
                instance.requests.add(
                        new Inrc1Instance.Request(t.text(0), t.date(1), null, section.contains("_ON_"), t.number(2)));
            case "SHIFT_OFF_REQUESTS", "SHIFT_ON_REQUESTS" ->
                instance.requests.add(new Inrc1Instance.Request(
                        t.text(0), t.date(1), t.text(2), section.contains("_ON_"), t.number(3)));
            default -> {
                // skills and other lists say nothing that is needed
            }
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
    }

    private void contract(Row t) {
        Inrc1Instance.Contract contract = new Inrc1Instance.Contract();
        instance.contracts.put(t.text(0), contract);
        for (int i = 0; i < Inrc1Instance.RANGES.size(); i++) {
            int[] n = numbers(t, 3 + i);
            contract.weight.put(Inrc1Instance.RANGES.get(i), n[0] * n[1]);
            contract.value.put(Inrc1Instance.RANGES.get(i), n.length > 2 ? n[2] : 0);
        }
        contract.weekend = t.text(12);
        for (int i = 0; i < Inrc1Instance.FLAGS.size(); i++) {
            int[] n = numbers(t, 13 + i);
            contract.weight.put(Inrc1Instance.FLAGS.get(i), n[0] * n[1]);
        }
        if (t.size() > 19) {
            contract.patterns.addAll(words(t.text(19)));
        }
    }

    private static int[] numbers(Row row, int index) {
        Matcher m = NUMBERS.matcher(row.text(index));
        List<Integer> list = new ArrayList<>();
        while (m.find()) {
            list.add(Integer.valueOf(m.group()));
        }
        if (list.size() < 2) {
            throw row.bad("field " + (index + 1) + " (" + row.text(index) + ") is no limit", null);
        }
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
