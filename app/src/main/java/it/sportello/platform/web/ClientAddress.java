package it.sportello.platform.web;

import io.micronaut.http.HttpRequest;

import java.net.InetAddress;

/**
 * The address a browser calls from. Behind a reverse proxy of the same host or network the last entry of
 * {@code X-Forwarded-For} is the one the proxy itself wrote; from anybody else that header is not believed.
 */
public final class ClientAddress {

    private ClientAddress() {
    }

    public static String of(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        String forwarded = request.getHeaders().get("X-Forwarded-For");
        if (forwarded != null && peer != null && (peer.isLoopbackAddress() || peer.isSiteLocalAddress())) {
            String[] hops = forwarded.split(",");
            return hops[hops.length - 1].strip();
        }
        return peer == null ? "?" : peer.getHostAddress();
    }
}
