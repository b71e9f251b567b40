package io.github.hospitalhr.quickstart.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes the people of the units: ages, titles, ladders and employments in the shares a general hospital has. */
final class PeopleMaker {

    /** First day of the month that is planned. */
    static final LocalDate MONTH = LocalDate.of(2026, 12, 1);

    private final Random random;
    private final NameBook names;
    private final List<MadePerson> made = new ArrayList<>();

    PeopleMaker(long seed) {
        random = new Random(seed);
        names = new NameBook(new Random(seed + 1));
    }

    /** Everybody, unit after unit, heads first. */
    List<MadePerson> make() {
        for (WardPlan ward : HospitalPlan.wards()) {
            for (int i = 0; i < ward.size(); i++) {
                made.add(person(ward, i));
            }
        }
        return List.copyOf(made);
    }

    private MadePerson person(WardPlan ward, int index) {
        boolean head = index == 0;
        String profession = ward.kind().profession();
        String employment = head ? "事业编" : employment(profession);
        boolean female = random.nextInt(100) >= ward.male();
        int rank = employment.equals("规培") ? 0 : rank(profession, index, ward.size());
        int age = age(employment, profession, rank, female);
        LocalDate birth = MONTH.minusYears(age).minusDays(1 + random.nextInt(364));
        int schooling = profession.equals("doctor") ? 26 : 22;
        int years = Math.max(0, age - schooling - random.nextInt(2));
        LocalDate hired = hired(employment, years);
        LocalDate until = until(employment, hired);
        int percent = percent(employment, head, female, age);
        String title = title(profession, rank, age);
        String ladder = profession.equals("nurse")
                ? ladder(rank, employment.equals("规培") ? Math.min(years, 2) : years, head)
                : null;
        String id = String.format("Y%05d", 10_001 + made.size());
        return new MadePerson(
                id,
                names.next(female, birth.getYear()),
                female,
                birth,
                ward,
                title,
                ladder,
                employment,
                post(ward, head),
                hired,
                until,
                percent,
                head,
                protection(head, female, age, employment));
    }

    /** Rank in the profession, 0 lowest to 4: each unit has its seniors, whatever the draw. */
    private int rank(String profession, int index, int size) {
        if (index == 0) {
            return profession.equals("doctor") ? 4 : 3;
        }
        double place = (double) index / size + (random.nextDouble() - 0.5) * 0.06;
        double[] steps = profession.equals("doctor")
                ? new double[] {0.08, 0.26, 0.62, 0.92}
                : new double[] {0.0, 0.07, 0.34, 0.72};
        for (int i = 0; i < steps.length; i++) {
            if (place < steps[i]) {
                return 4 - i;
            }
        }
        return profession.equals("doctor") ? 1 : 0;
    }

    private int age(String employment, String profession, int rank, boolean female) {
        if (employment.equals("返聘")) {
            return (female ? 56 : 61) + random.nextInt(6);
        }
        int[] from = profession.equals("doctor") ? new int[] {24, 27, 33, 40, 46} : new int[] {22, 26, 33, 40, 47};
        int[] span = profession.equals("doctor") ? new int[] {3, 6, 9, 9, 11} : new int[] {5, 8, 9, 11, 6};
        return from[rank] + random.nextInt(span[rank]);
    }

    private String employment(String profession) {
        int draw = random.nextInt(1000);
        boolean doctor = profession.equals("doctor");
        if (profession.equals("manager")) {
            return draw < 620 ? "事业编" : draw < 800 ? "备案制" : "合同制";
        }
        int[] shares =
                doctor ? new int[] {460, 170, 120, 0, 150, 50, 30, 20} : new int[] {330, 210, 300, 80, 40, 25, 15, 0};
        String[] types = {"事业编", "备案制", "合同制", "劳务派遣", "规培", "进修", "返聘", "多点"};
        for (int i = 0; i < shares.length; i++) {
            draw -= shares[i];
            if (draw < 0) {
                return types[i];
            }
        }
        return "合同制";
    }

    private LocalDate hired(String employment, int years) {
        LocalDate start = LocalDate.of(2026, 7, 1);
        return switch (employment) {
            case "规培" -> LocalDate.of(2024 + random.nextInt(3), 9, 1);
            case "进修" -> LocalDate.of(2026, 4 + random.nextInt(6), 1);
            case "返聘" -> LocalDate.of(2025 + random.nextInt(2), 1 + random.nextInt(6), 1);
            case "多点" -> LocalDate.of(2023 + random.nextInt(3), 3, 1);
            default -> start.minusYears(Math.max(0, years - random.nextInt(Math.max(1, years / 3 + 1))));
        };
    }

    private @Nullable LocalDate until(String employment, LocalDate hired) {
        return switch (employment) {
            case "规培" -> hired.plusYears(3);
            case "进修" -> hired.plusYears(1);
            case "返聘", "多点" -> LocalDate.of(2027, 1, 1).plusYears(random.nextInt(2));
            case "劳务派遣" -> nextTerm(hired, 2);
            case "合同制", "备案制" -> nextTerm(hired, 3);
            default -> null;
        };
    }

    /** End of the current term of a contract that is renewed every few years. */
    private static LocalDate nextTerm(LocalDate hired, int years) {
        LocalDate end = hired.plusYears(years);
        while (!end.isAfter(MONTH.plusMonths(1))) {
            end = end.plusYears(years);
        }
        return end;
    }

    private int percent(String employment, boolean head, boolean female, int age) {
        if (employment.equals("多点")) {
            return 20;
        }
        if (employment.equals("返聘")) {
            return random.nextBoolean() ? 60 : 100;
        }
        boolean mother = female && age > 28 && age < 42;
        return !head && random.nextInt(100) < (mother ? 4 : 1) ? 50 + 10 * random.nextInt(4) : 100;
    }

    private MadePerson.@Nullable Protection protection(boolean head, boolean female, int age, String employment) {
        boolean staff = !head && !employment.equals("进修") && !employment.equals("规培");
        if (!staff || !female || age < 25 || age > 37) {
            return null;
        }
        int draw = random.nextInt(100);
        if (draw < 4) {
            LocalDate due = MONTH.plusDays(35 + random.nextInt(60));
            return new MadePerson.Protection(true, due.minusDays(84), due);
        }
        if (draw < 10) {
            LocalDate born = MONTH.minusDays(130 + random.nextInt(200));
            return new MadePerson.Protection(false, born, born.plusYears(1));
        }
        return null;
    }

    private static String title(String profession, int rank, int age) {
        String[] titles = switch (profession) {
            case "doctor" -> new String[] {"住院医师", "住院医师", "主治医师", "副主任医师", "主任医师"};
            case "technician" -> new String[] {"技士", "技师", "主管技师", "主管技师", "副主任技师"};
            case "pharmacist" -> new String[] {"药士", "药师", "主管药师", "主管药师", "副主任药师"};
            case "manager" -> new String[] {"科员", "科员", "主任科员", "副主任", "主任"};
            default -> new String[] {"护士", "护师", "主管护师", "副主任护师", "主任护师"};
        };
        return profession.equals("nurse") && rank == 3 && age < 42 ? "主管护师" : titles[rank];
    }

    private static String ladder(int rank, int years, boolean head) {
        if (head || rank >= 3) {
            return "N4";
        }
        return rank == 2 ? "N3" : years < 1 ? "N0" : years < 4 ? "N1" : "N2";
    }

    private static String post(WardPlan ward, boolean head) {
        return switch (ward.kind()) {
            case DELIVERY -> head ? "护士长" : "助产士";
            case DOCTOR_SHIFTS, DOCTOR_DUTY -> head ? "科主任" : "医师";
            case TECHNICAL -> head ? "组长" : ward.id().equals("laboratory") ? "检验技师" : "影像技师";
            case PHARMACY -> head ? "组长" : "调剂药师";
            case OFFICE -> head ? "主任" : "职员";
            default -> head ? "护士长" : "临床护士";
        };
    }
}
