package io.github.hospitalhr.quickstart.data;

import io.github.hospitalhr.quickstart.data.WardPlan.Kind;
import java.util.List;

/** The sketch the hospital is generated from: two campuses, their departments, and the units with their sizes. */
final class HospitalPlan {

    static final String HOSPITAL = "yunxi";
    static final String HOSPITAL_NAME = "云溪总医院";
    static final String HOSPITAL_ENGLISH = "Yunxi General Hospital (invented)";
    static final int PEOPLE = 800;

    private HospitalPlan() {}

    /**
     * A campus or a department.
     *
     * @param id identifier
     * @param name Chinese name
     * @param english English name
     * @param parent identifier of the unit above
     */
    record Node(String id, String name, String english, String parent) {}

    static List<Node> campuses() {
        return List.of(
                new Node("east", "东院区", "East campus", HOSPITAL), new Node("west", "西院区", "West campus", HOSPITAL));
    }

    static List<Node> departments() {
        return List.of(
                new Node("emergency", "急诊医学部", "Emergency medicine", "east"),
                new Node("critical", "重症医学科", "Critical care", "east"),
                new Node("medicine", "内科", "Internal medicine", "east"),
                new Node("surgery", "外科", "Surgery", "east"),
                new Node("paediatrics", "儿科", "Paediatrics", "east"),
                new Node("theatre", "手术麻醉部", "Theatre and anaesthesia", "east"),
                new Node("ambulatory", "门诊部", "Outpatients", "east"),
                new Node("diagnostics", "医技部", "Diagnostics and pharmacy", "east"),
                new Node("women", "妇产科", "Obstetrics and gynaecology", "west"),
                new Node("oncology", "肿瘤中心", "Oncology centre", "west"),
                new Node("renal", "肾脏病中心", "Renal centre", "west"),
                new Node("geriatrics", "老年与急诊医学部", "Geriatrics and west emergency", "west"),
                new Node("offices", "职能部门", "Offices", "east"));
    }

    static List<WardPlan> wards() {
        return List.of(
                new WardPlan("er-east", "急诊科护理单元", "Emergency nursing", "emergency", Kind.EMERGENCY, 36, 18),
                new WardPlan("icu", "综合重症监护室", "Intensive care unit", "critical", Kind.INTENSIVE, 40, 16),
                new WardPlan("cardiology", "心血管内科病区", "Cardiology ward", "medicine", Kind.WARD, 26, 5),
                new WardPlan("neurology", "神经内科病区", "Neurology ward", "medicine", Kind.WARD, 24, 5),
                new WardPlan("respiratory", "呼吸内科病区", "Respiratory ward", "medicine", Kind.WARD, 25, 5),
                new WardPlan("gastro", "消化内科病区", "Gastroenterology ward", "medicine", Kind.WARD, 22, 5),
                new WardPlan("general-surgery", "普外科病区", "General surgery ward", "surgery", Kind.WARD, 26, 6),
                new WardPlan("orthopaedics", "骨科病区", "Orthopaedic ward", "surgery", Kind.WARD, 24, 9),
                new WardPlan("neurosurgery", "神经外科病区", "Neurosurgery ward", "surgery", Kind.WARD, 24, 7),
                new WardPlan("paediatric", "儿科病区", "Paediatric ward", "paediatrics", Kind.WARD, 24, 3),
                new WardPlan("nicu", "新生儿监护室", "Neonatal intensive care", "paediatrics", Kind.INTENSIVE, 28, 2),
                new WardPlan("theatre-nurses", "手术室护理单元", "Operating theatre nursing", "theatre", Kind.THEATRE, 34, 15),
                new WardPlan("outpatient", "门诊护理单元", "Outpatient nursing", "ambulatory", Kind.OUTPATIENT, 26, 3),
                new WardPlan("obstetrics", "产科病区", "Obstetric ward", "women", Kind.WARD, 26, 0),
                new WardPlan("delivery", "产房", "Delivery room", "women", Kind.DELIVERY, 22, 0),
                new WardPlan("gynaecology", "妇科病区", "Gynaecology ward", "women", Kind.WARD, 20, 0),
                new WardPlan("oncology-ward", "肿瘤科病区", "Oncology ward", "oncology", Kind.WARD, 26, 5),
                new WardPlan("dialysis", "血液净化中心", "Dialysis centre", "renal", Kind.DIALYSIS, 24, 6),
                new WardPlan("geriatric", "老年医学科病区", "Geriatric ward", "geriatrics", Kind.WARD, 22, 5),
                new WardPlan("er-west", "西院急诊护理单元", "Emergency nursing west", "geriatrics", Kind.EMERGENCY, 25, 15),
                new WardPlan("er-doctors", "急诊医师组", "Emergency doctors", "emergency", Kind.DOCTOR_SHIFTS, 24, 58),
                new WardPlan("icu-doctors", "重症医师组", "Intensive care doctors", "critical", Kind.DOCTOR_SHIFTS, 22, 55),
                new WardPlan("medicine-doctors", "内科医师组", "Medical doctors", "medicine", Kind.DOCTOR_DUTY, 48, 45),
                new WardPlan("surgery-doctors", "外科医师组", "Surgical doctors", "surgery", Kind.DOCTOR_DUTY, 46, 82),
                new WardPlan("women-doctors", "妇产科医师组", "Obstetric doctors", "women", Kind.DOCTOR_DUTY, 30, 12),
                new WardPlan("imaging", "影像技师组", "Imaging technicians", "diagnostics", Kind.TECHNICAL, 28, 55),
                new WardPlan("laboratory", "检验科", "Laboratory", "diagnostics", Kind.TECHNICAL, 26, 30),
                new WardPlan("pharmacy", "药学部调剂组", "Dispensary", "diagnostics", Kind.PHARMACY, 24, 25),
                new WardPlan("management", "院办与护理部", "Management and nursing office", "offices", Kind.OFFICE, 28, 40));
    }
}
