package io.github.hospitalhr.house.mutation;

/** One small type before and after changes of its API. */
public final class ApiChange {

    private ApiChange() {}

    /** Before. */
    public static final class Plain {
        public int size(int limit) {
            return limit;
        }
    }

    /** One more method. */
    public static final class MethodAdded {
        public int size(int limit) {
            return limit;
        }

        public boolean isEmpty() {
            return true;
        }
    }

    /** Another return type. */
    public static final class ReturnTypeChanged {
        public long size(int limit) {
            return limit;
        }
    }

    /** Another parameter type. */
    public static final class ParameterChanged {
        public int size(long limit) {
            return (int) limit;
        }
    }

    /** The method is nobody's any more. */
    public static final class MethodHidden {
        int size(int limit) {
            return limit;
        }
    }

    /** May be extended. */
    public static class NoLongerFinal {
        public int size(int limit) {
            return limit;
        }
    }

    /** What happens inside. */
    public static final class PrivateAdded {
        public int size(int limit) {
            return twice(limit) / 2;
        }

        private static int twice(int limit) {
            return 2 * limit;
        }
    }

    /** Before. */
    public record Pair(String from, String to) {}

    /** One more component. */
    public record Triple(String from, String to, String why) {}

    /** Before. */
    public enum Three {
        FIRST,
        SECOND,
        THIRD
    }

    /** A constant less. */
    public enum Two {
        FIRST,
        SECOND
    }
}
