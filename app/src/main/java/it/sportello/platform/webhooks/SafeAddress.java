package it.sportello.platform.webhooks;

import it.sportello.platform.settings.Mode;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where an event may be sent: in production over HTTPS and never into our own network, else whoever sets an address could make us
 * ask what only we can reach. Looked at when it is written and before each sending; Java keeps a name's addresses for half a
 * minute, so that the sending goes to those that were looked at.
 */
@Singleton
class SafeAddress {

    private final boolean strict;

    SafeAddress(Settings settings) {
        this.strict = settings.mode() == Mode.PRODUCTION;
    }

    /** @return why not, in Italian; empty when it may be used */
    Optional<String> refuses(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException wrong) {
            return Optional.of("Serve un indirizzo come https://sil.esempio.it/avvisi.");
        }
        boolean web = "https".equals(uri.getScheme()) || !strict && "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null || url.length() > 500) {
            return Optional.of("Serve un indirizzo come https://sil.esempio.it/avvisi.");
        }
        return strict ? inside(uri.getHost()) : Optional.empty();
    }

    private static Optional<String> inside(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isInside(address)) {
                    return Optional.of("Questo indirizzo è dentro la nostra rete.");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("Questo indirizzo non esiste.");
        }
    }

    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean unique = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
        boolean shared = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        boolean none = bytes.length == 4 && bytes[0] == 0;
        return address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()
                || address.isMulticastAddress() || unique || shared || none;
    }
}
