package it.sportello.office.staff.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.security.token.cookie.TokenCookieConfigurationProperties;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import it.sportello.platform.secrets.Secrets;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The key that signs the session's cookie, and whether that cookie may travel unencrypted. */
@Factory
class CookieKeys {

    /**
     * By this name the generator of tokens finds it; without it tokens are not signed at all. Declared by its interface:
     * the class carries {@code @EachBean}, and would then be made once for each of none.
     */
    @Singleton
    @Named("generator")
    SignatureGeneratorConfiguration signature(Secrets secrets) {
        SecretSignatureConfiguration key = new SecretSignatureConfiguration("generator");
        key.setSecret(secrets.of("session-cookies"));
        return new SecretSignature(key);
    }

    /** Behind a proxy that ends TLS the request itself does not look encrypted: the public address decides. */
    @Singleton
    BeanCreatedEventListener<TokenCookieConfigurationProperties> secure(Settings settings) {
        return (BeanCreatedEvent<TokenCookieConfigurationProperties> created) -> {
            created.getBean().setCookieSecure(settings.https());
            return created.getBean();
        };
    }
}
