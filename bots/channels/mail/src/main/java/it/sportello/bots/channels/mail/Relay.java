package it.sportello.bots.channels.mail;

import it.sportello.bots.messaging.Channel;
import jakarta.mail.Session;
import jakarta.mail.URLName;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;

/** Whoever takes our mail. @param user {@code null} where it asks for none */
record Relay(boolean tls, String host, int port, String user, String password) {

    private static final int SMTP = 587;
    private static final int SMTPS = 465;

    static Relay of(Channel channel) {
        URI url = URI.create(channel.setting(MailSettings.URL));
        boolean tls = url.getScheme().equals("smtps");
        String[] who = url.getRawUserInfo() == null ? null : url.getRawUserInfo().split(":", 2);
        return new Relay(tls, url.getHost(), url.getPort() > 0 ? url.getPort() : tls ? SMTPS : SMTP,
                who == null ? null : decoded(who[0]), who == null ? null : decoded(who[1]));
    }

    /** A plus is a plus there: only forms write a space so. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A password never goes in clear to another machine. @param patience for one answer */
    Session session(Duration patience) {
        String name = "mail." + protocol() + ".";
        String millis = Long.toString(patience.toMillis());
        boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        Properties set = new Properties();
        set.put(name + "connectiontimeout", millis);
        set.put(name + "timeout", millis);
        set.put(name + "writetimeout", millis);
        set.put(name + "auth", String.valueOf(user != null));
        set.put(name + "starttls.enable", "true");
        set.put(name + "starttls.required", String.valueOf(!tls && user != null && !here));
        set.put(name + "ssl.checkserveridentity", "true");
        set.put(name + "quitwait", "false");
        set.put(name + "allow8bitmime", "true");
        return Session.getInstance(set);
    }

    String protocol() {
        return tls ? "smtps" : "smtp";
    }

    URLName name() {
        return new URLName(protocol(), host, port, null, user, password);
    }

    /** Without its password. */
    @Override
    public String toString() {
        return "Relay[" + protocol() + "]";
    }
}
