package io.github.hospitalhr.quickstart.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person brings into a roster: skills and the grade in the unit's order. */
final class Staffing {

    static final List<String> NURSE_GRADES = List.of("N0", "N1", "N2", "N3", "N4");
    static final List<String> DOCTOR_GRADES = List.of("住院医师", "主治医师", "副主任医师", "主任医师");
    static final List<String> OTHER_GRADES = List.of("初级", "中级", "副高");

    private Staffing() {}

    static List<String> grades(WardPlan ward) {
        return switch (ward.kind().profession()) {
            case "nurse" -> NURSE_GRADES;
            case "doctor" -> DOCTOR_GRADES;
            default -> OTHER_GRADES;
        };
    }

    static String grade(MadePerson person) {
        String ladder = person.ladder();
        if (ladder != null) {
            return ladder;
        }
        if (person.ward().kind().profession().equals("doctor")) {
            return person.title();
        }
        return person.title().startsWith("副") ? "副高" : person.title().startsWith("主管") ? "中级" : "初级";
    }

    /** The certificate that somebody on every shift of the unit must hold, null for none. */
    static @Nullable String certificate(WardPlan ward) {
        return switch (ward.kind()) {
            case INTENSIVE -> ward.id().equals("nicu") ? "新生儿复苏" : "重症专科";
            case EMERGENCY -> "预检分诊";
            case DELIVERY -> "母婴保健技术";
            case DIALYSIS -> "血液净化专科";
            case THEATRE -> "手术室专科";
            default -> ward.id().equals("oncology-ward") ? "化疗与PICC" : null;
        };
    }

    static List<String> skills(MadePerson person) {
        List<String> skills = new ArrayList<>();
        WardPlan ward = person.ward();
        switch (ward.kind().profession()) {
            case "nurse" -> skills.add("护士执业");
            case "doctor" -> skills.add("医师执业");
            case "technician" -> skills.add("卫生技术");
            case "pharmacist" -> skills.add("药学调剂");
            default -> {}
        }
        String certificate = certificate(ward);
        if (certificate != null && certified(person)) {
            skills.add(certificate);
        }
        return List.copyOf(skills);
    }

    /** All seniors, and every other nurse of the middle grade. */
    private static boolean certified(MadePerson person) {
        String grade = grade(person);
        return switch (grade) {
            case "N3", "N4" -> true;
            case "N2" -> Integer.parseInt(person.id().substring(1)) % 2 == 0;
            default -> person.ward().kind() == WardPlan.Kind.DELIVERY && grade.equals("N1");
        };
    }
}
