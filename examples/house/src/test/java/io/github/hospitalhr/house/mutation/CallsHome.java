package io.github.hospitalhr.house.mutation;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** Opens a connection to another machine. */
public final class CallsHome {

    /** Calls. */
    public void call(URI home) throws IOException {
        new Socket(home.getHost(), 443).close();
    }
}
