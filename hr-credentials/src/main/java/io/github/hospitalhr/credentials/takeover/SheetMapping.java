package io.github.hospitalhr.credentials.takeover;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which column means what, as configuration; a plain record, so that a host keeps it as JSON.
 *
 * @param headerRow the row with the headings, from 1
 * @param columns the headings of each column, of which one must be there; matched without regard to spaces
 * @param types codes of types by the words of the sheet, such as {@code 护士执业证书} to {@code cn.nurse.registration}; a cell that is
 *     a code itself needs no entry
 * @param defaultType code of the type where the sheet has no column for it; null if it must have one
 * @param values other replacements by column, such as {@code 云溪总医院} to the institution's code; whole cells only
 * @param separators characters between several values in a cell
 */
public record SheetMapping(
        int headerRow,
        Map<SheetColumn, List<String>> columns,
        Map<String, String> types,
        @Nullable String defaultType,
        Map<SheetColumn, Map<String, String>> values,
        String separators) {

    public SheetMapping {
        columns = ImmutableMap.copyOf(columns);
        types = types == null ? Map.of() : ImmutableMap.copyOf(types);
        values = values == null ? Map.of() : ImmutableMap.copyOf(values);
        separators = separators == null ? "、,，;；" : separators;
        if (headerRow < 1 || !columns.containsKey(SheetColumn.PERSON) || !columns.containsKey(SheetColumn.FROM)) {
            throw new IllegalArgumentException(
                    "a mapping needs a headerRow from 1 and headings for PERSON and FROM, but has row " + headerRow
                            + " and " + columns.keySet() + ".\nMaybe start from SheetMapping.usual().");
        }
    }

    /**
     * The headings that are usual in hospitals of China, in the first row.
     *
     * @return the mapping, without a default type
     */
    public static SheetMapping usual() {
        ImmutableMap.Builder<SheetColumn, List<String>> columns = ImmutableMap.builder();
        columns.put(SheetColumn.PERSON, List.of("工号", "人员编号", "职工号", "person"));
        columns.put(SheetColumn.TYPE, List.of("证件类型", "证书类型", "证书名称", "type"));
        columns.put(SheetColumn.NUMBER, List.of("证书编号", "证件编号", "编号", "number"));
        columns.put(SheetColumn.ISSUER, List.of("发证机关", "发证单位", "issuer"));
        columns.put(SheetColumn.FROM, List.of("起始日期", "注册日期", "发证日期", "批准日期", "from"));
        columns.put(SheetColumn.LAST_DAY, List.of("有效期至", "截止日期", "到期日期", "last day"));
        columns.put(SheetColumn.PLACES, List.of("执业地点", "执业机构", "places"));
        columns.put(SheetColumn.CATEGORY, List.of("执业类别", "类别", "category"));
        columns.put(SheetColumn.RANGES, List.of("执业范围", "ranges"));
        columns.put(SheetColumn.LEVEL, List.of("级别", "等级", "level"));
        columns.put(SheetColumn.PROCEDURES, List.of("项目", "procedures"));
        return new SheetMapping(
                1,
                columns.build(),
                Map.of(
                        "护士执业证书", "cn.nurse.registration",
                        "医师执业证书", "cn.doctor.registration",
                        "医师资格证书", "cn.doctor.qualification",
                        "职称证书", "cn.title"),
                null,
                Map.of(),
                "、,，;；");
    }

    /**
     * With a default type, for sheets of one kind of certificate.
     *
     * @param type code of the type
     * @return the changed copy
     */
    public SheetMapping defaultType(String type) {
        return new SheetMapping(headerRow, columns, types, Objects.requireNonNull(type), values, separators);
    }

    /**
     * With replacements for the cells of a column.
     *
     * @param column the column
     * @param replacements what stands for what
     * @return the changed copy
     */
    public SheetMapping replace(SheetColumn column, Map<String, String> replacements) {
        ImmutableMap.Builder<SheetColumn, Map<String, String>> all = ImmutableMap.builder();
        all.putAll(values).put(column, replacements);
        return new SheetMapping(headerRow, columns, types, defaultType, all.buildKeepingLast(), separators);
    }
}
