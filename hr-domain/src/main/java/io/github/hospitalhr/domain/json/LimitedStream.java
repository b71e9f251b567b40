package io.github.hospitalhr.domain.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/** A stream that ends with an error at the first byte too many. Does not close what it reads from. */
final class LimitedStream extends FilterInputStream {

    private long left;

    LimitedStream(InputStream in, long maxBytes) {
        super(in);
        this.left = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws TooLargeException {
        left -= bytes;
        if (left < 0) {
            throw new TooLargeException();
        }
    }

    @Override
    public void close() {
        // the caller opened it, the caller closes it
    }

    /** More bytes than allowed. */
    static final class TooLargeException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
