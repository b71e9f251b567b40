package io.github.hospitalhr.domain.seal;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Whether a path leads anywhere in the JSON of a class. What no class tells (an object, an open interface) may hold anything. */
final class PathWalk {

    private final String[] steps;

    private PathWalk(String path) {
        this.steps = path.replace("[]", ".[]").split("\\.");
    }

    static boolean leads(Class<?> content, String path) {
        return new PathWalk(path).leads(TypeToken.of(content), 0);
    }

    private boolean leads(TypeToken<?> type, int at) {
        Class<?> raw = type.getRawType();
        for (Method method : raw.getMethods()) {
            if (method.isAnnotationPresent(JsonValue.class)) {
                return leads(type.resolveType(method.getGenericReturnType()), at);
            }
        }
        if (raw == Optional.class) {
            return leads(argument(type, Optional.class, 0), at);
        }
        boolean list = Iterable.class.isAssignableFrom(raw);
        if (at == steps.length || raw == Object.class || (raw.isInterface() && !raw.isSealed() && !isJava(raw))) {
            return true;
        }
        if (list || steps[at].equals("[]")) {
            return list && steps[at].equals("[]") && leads(argument(type, Iterable.class, 0), at + 1);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return leads(argument(type, Map.class, 1), at + 1);
        }
        if (raw.isSealed()) {
            return Arrays.stream(raw.getPermittedSubclasses()).anyMatch(one -> leads(TypeToken.of(one), at));
        }
        return !isJava(raw) && Arrays.stream(raw.getDeclaredFields()).anyMatch(field -> leads(type, field, at));
    }

    private boolean leads(TypeToken<?> type, Field field, int at) {
        return !Modifier.isStatic(field.getModifiers())
                && (steps[at].equals("*") || steps[at].equals(field.getName()))
                && leads(type.resolveType(field.getGenericType()), at + 1);
    }

    private static boolean isJava(Class<?> raw) {
        return raw.getName().startsWith("java.");
    }

    private static TypeToken<?> argument(TypeToken<?> type, Class<?> of, int index) {
        return type.resolveType(of.getTypeParameters()[index]);
    }
}
