package io.github.hospitalhr.credentials.extraction;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The layouts that are shipped: common certificates of China, from the usual prints, unconfirmed by any standard. */
public final class StandardLayouts {

    private StandardLayouts() {}

    /**
     * 护士执业证书, 医师执业证书, 医师资格证书, 职称证书, 大型医用设备上岗证, 母婴保健技术考核合格证书, 放射工作人员证.
     *
     * @return the layouts
     */
    public static List<CertificateLayout> china() {
        try (InputStream in = StandardLayouts.class.getResourceAsStream("layouts-cn.json")) {
            if (in == null) {
                throw new IllegalStateException("layouts-cn.json is not in the jar");
            }
            return List.copyOf(new JsonMapper().readValue(in, new TypeReference<List<CertificateLayout>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
