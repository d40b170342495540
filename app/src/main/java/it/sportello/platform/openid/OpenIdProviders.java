package it.sportello.platform.openid;

import it.sportello.bots.messaging.adapter.InvalidSetting;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.net.URI;
import java.util.Optional;

/** The providers of the settings: {@code provider("OIDC")} is that of OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. */
@Singleton
public class OpenIdProviders {

    private final Settings settings;

    OpenIdProviders(Settings settings) {
        this.settings = settings;
    }

    /** @return nothing when the issuer is not set. @throws InvalidSetting when the rest is missing or the issuer is not https */
    public Optional<OpenIdProvider> provider(String prefix) {
        String issuer = settings.get(prefix + "_ISSUER");
        return issuer == null ? Optional.empty()
                : Optional.of(new OpenIdProvider(secure(prefix + "_ISSUER", issuer), needed(prefix + "_CLIENT_ID"), needed(prefix + "_CLIENT_SECRET")));
    }

    private String needed(String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new InvalidSetting(name, "serve insieme all'indirizzo di chi fa entrare.");
        }
        return value;
    }

    /** Unencrypted only on this machine, for trying it out. */
    private static String secure(String name, String issuer) {
        try {
            URI uri = URI.create(issuer);
            if ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && ("localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost()))) {
                return issuer;
            }
        } catch (IllegalArgumentException e) {
            // the same sentence as for an address that is not encrypted
        }
        throw new InvalidSetting(name, "serve un indirizzo https, come https://accesso.esempio.it.");
    }
}
