package io.github.hospitalhr.house;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.reflect.TypeToken;
import io.github.hospitalhr.domain.people.PersonId;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where in the JSON of a stored class a person's id can stand: a {@code PersonId}, a text, a key of a map, or something that no class tells.
 * Identifiers of a type of their own, as those of units, are none.
 */
final class StoredTexts {

    private final SortedSet<String> found = new TreeSet<>();
    private final Deque<TypeToken<?>> within = new ArrayDeque<>();

    private StoredTexts() {}

    /** The paths, as a {@code PersonalKind.Place} writes them; {@code .*} for any member of a map and {@code .{key}} for its name. */
    static SortedSet<String> of(Class<?> content) {
        StoredTexts texts = new StoredTexts();
        texts.walk(TypeToken.of(content), "");
        return texts.found;
    }

    private void walk(TypeToken<?> type, String path) {
        Class<?> raw = type.getRawType();
        if (raw == PersonId.class || raw == String.class || raw == Object.class) {
            found.add(path);
            return;
        }
        Optional<Method> value = Arrays.stream(raw.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst();
        if (value.isPresent()) {
            TypeToken<?> written = type.resolveType(value.get().getGenericReturnType());
            if (written.getRawType() != String.class) {
                walk(written, path);
            }
        } else if (raw == Optional.class) {
            walk(type.resolveType(Optional.class.getTypeParameters()[0]), path);
        } else if (raw.isArray()) {
            walk(TypeToken.of(raw.getComponentType()), path + "[]");
        } else if (Iterable.class.isAssignableFrom(raw) && isPlain(raw)) {
            walk(type.resolveType(Iterable.class.getTypeParameters()[0]), path + "[]");
        } else if (Map.class.isAssignableFrom(raw)) {
            walk(type.resolveType(Map.class.getTypeParameters()[0]), path + ".{key}");
            walk(type.resolveType(Map.class.getTypeParameters()[1]), path + ".*");
        } else if (!raw.isPrimitive() && !raw.isEnum() && !raw.getName().startsWith("java.")) {
            object(type, raw, path);
        }
    }

    private static boolean isPlain(Class<?> raw) {
        return raw.getName().startsWith("java.") || raw.getName().startsWith("com.google.");
    }

    private void object(TypeToken<?> type, Class<?> raw, String path) {
        if (within.contains(type)) {
            return;
        }
        within.push(type);
        List<Class<?>> cases = cases(raw);
        if (!cases.isEmpty()) {
            cases.forEach(one -> walk(TypeToken.of(one), path));
        } else if (raw.isInterface()) {
            found.add(path);
        } else {
            for (Field field : raw.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    String name = path.isEmpty() ? field.getName() : path + "." + field.getName();
                    walk(type.resolveType(field.getGenericType()), name);
                }
            }
        }
        within.pop();
    }

    private static List<Class<?>> cases(Class<?> raw) {
        if (raw.isSealed()) {
            return List.of(raw.getPermittedSubclasses());
        }
        JsonSubTypes named = raw.getAnnotation(JsonSubTypes.class);
        return named == null
                ? List.of()
                : Stream.of(named.value())
                        .<Class<?>>map(JsonSubTypes.Type::value)
                        .toList();
    }
}
