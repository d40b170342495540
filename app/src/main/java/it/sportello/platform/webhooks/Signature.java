package it.sportello.platform.webhooks;

import it.sportello.platform.secrets.Secrets;
import jakarta.inject.Singleton;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

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
        byte[] signed = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, bytes(subscription)).hmac(event + "." + second + "." + body);
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }

    private byte[] bytes(String subscription) {
        return Base64.getUrlDecoder().decode(secrets.of("webhook/" + subscription));
    }
}
