package it.sportello.platform.webhooks;

import it.sportello.platform.secrets.Secrets;
import jakarta.inject.Singleton;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Signs as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says: HMAC-SHA256 over id, second and body. */
@Singleton
class Signature {

    private final Secrets secrets;

    Signature(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What the other side needs to check us: {@code whsec_} and the bytes in Base64. */
    String secret(String subscription) {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes(subscription));
    }

    String of(String subscription, String event, long second, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(subscription), "HmacSHA256"));
            byte[] signed = mac.doFinal((event + "." + second + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private byte[] bytes(String subscription) {
        return Base64.getUrlDecoder().decode(secrets.of("webhook/" + subscription));
    }
}
