package io.github.hospitalhr.domain.validation;

import io.github.hospitalhr.domain.time.Dated;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes where a fault is, in the form in which a document names the place: {@code people[3].profile[0].value.name}.
 * Validators differ in the text of their own paths, so only the nodes are used.
 */
final class FaultPath {

    private FaultPath() {}

    static String of(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                Object at = node.getIndex() == null ? node.getKey() : node.getIndex();
                text.append('[').append(at == null ? "" : at).append(']');
            }
            if (container(node) == Dated.class) {
                append(text, "value");
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                append(text, node.getName());
            }
        }
        return text.toString();
    }

    /** The record component at the end of the path, or null where the path ends elsewhere. */
    static @Nullable String component(Path path) {
        String name = null;
        for (Path.Node node : path) {
            name = node.getKind() == ElementKind.PROPERTY ? node.getName() : name;
        }
        return name;
    }

    private static @Nullable Class<?> container(Path.Node node) {
        return switch (node.getKind()) {
            case PROPERTY -> node.as(Path.PropertyNode.class).getContainerClass();
            case BEAN -> node.as(Path.BeanNode.class).getContainerClass();
            case CONTAINER_ELEMENT -> node.as(Path.ContainerElementNode.class).getContainerClass();
            default -> null;
        };
    }

    private static void append(StringBuilder text, String name) {
        text.append(text.isEmpty() ? "" : ".").append(name);
    }
}
