package io.github.hospitalhr.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A34: nothing of the four modules, nor of the libraries they stand on, asks for the network while every guarded operation runs. */
class NoNetworkTest {

    private static final AtomicInteger ASKED = new AtomicInteger();

    private static IllegalStateException none() {
        ASKED.incrementAndGet();
        return new IllegalStateException("no network in this virtual machine");
    }

    /** Naming an address is no request (the JDK's own ciphers name one as they load); opening it is. */
    private static final class Refusing extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) {
            throw none();
        }
    }

    private static @Nullable URLStreamHandler handler(String protocol) {
        return List.of("http", "https", "ftp").contains(protocol) ? new Refusing() : null;
    }

    /** The factories stay for the rest of the virtual machine: no test of the house needs a socket. */
    @SuppressWarnings("deprecation")
    private static void deny() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw none();
        });
        ServerSocket.setSocketFactory(() -> {
            throw none();
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw none();
        });
        URL.setURLStreamHandlerFactory(NoNetworkTest::handler);
    }

    @Test
    void everyOperationOfTheFourModulesRunsWithoutTheNetwork() throws IOException {
        deny();
        assertThatThrownBy(() -> new Socket("127.0.0.1", 9)).hasMessageContaining("no network");
        assertThatThrownBy(() -> new ServerSocket(0)).hasMessageContaining("no network");
        assertThatThrownBy(DatagramSocket::new).hasMessageContaining("no network");
        assertThatThrownBy(() -> URI.create("http://127.0.0.1:9/").toURL().openStream())
                .hasMessageContaining("no network");
        assertThat(ASKED).as("each guard sees a call").hasValue(4);
        new GuardedSweepTest().whoMayIsAnswered();
        assertThat(ASKED).hasValue(4);
    }
}
