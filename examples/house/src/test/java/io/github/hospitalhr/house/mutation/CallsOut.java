package io.github.hospitalhr.house.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Reaches another machine without a socket of its own, each way once. */
public final class CallsOut {

    private CallsOut() {}

    /** By address. */
    public static final class Opens {
        /** Opens. */
        public InputStream open(URL home) throws IOException {
            return home.openStream();
        }
    }

    /** By connection. */
    public static final class Connects {
        /** Connects. */
        public URLConnection connect(URL home) throws IOException {
            return home.openConnection();
        }
    }

    /** By directory. */
    public static final class LooksUp {
        /** Looks up. */
        public Object look() throws NamingException {
            return new InitialContext().lookup("ldap://home");
        }
    }

    /** By HTTP client. */
    public static final class Asks {
        /** Asks. */
        public Object ask() {
            return HttpClient.newHttpClient();
        }
    }

    /** By channel. */
    public static final class Channels {
        /** Opens. */
        public Object channel() throws IOException {
            return SocketChannel.open();
        }
    }

    /** By another program. */
    public static final class Starts {
        /** Starts. */
        public void start() throws IOException {
            new ProcessBuilder("curl").start();
        }
    }

    /** By another program, the old way. */
    public static final class Executes {
        /** Executes. */
        public void exec() throws IOException {
            Runtime.getRuntime().exec(new String[] {"curl"});
        }
    }
}
