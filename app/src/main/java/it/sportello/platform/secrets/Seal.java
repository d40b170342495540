package it.sportello.platform.secrets;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.inject.Singleton;

import java.text.ParseException;
import java.util.Base64;

/**
 * Words that must be read again and may not stand readable in the store or in a backup of one collection: AES-256-GCM, bound to
 * what they are for, so that a sealed text copied to another place opens nothing there.
 * <pre>{@code seal.open("totp/" + account, seal.close("totp/" + account, secret))}</pre>
 */
@Singleton
public class Seal {

    private final byte[] key;

    Seal(Secrets secrets) {
        this.key = Base64.getUrlDecoder().decode(secrets.of("seal"));
    }

    /** @param place what it is for and whose: opened only with the same. @return five parts with dots between them */
    public String close(String place, String words) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM).keyID(place).build();
        JWEObject sealed = new JWEObject(header, new Payload(words));
        try {
            sealed.encrypt(new DirectEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
        return sealed.serialize();
    }

    /** @throws IllegalStateException when it was sealed with another key, for another place, or was touched */
    public String open(String place, String sealed) {
        try {
            JWEObject object = JWEObject.parse(sealed);
            if (!place.equals(object.getHeader().getKeyID())) {
                throw new IllegalStateException("Sealed for another place");
            }
            object.decrypt(new DirectDecrypter(key));
            return object.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("A sealed text that cannot be opened", e);
        }
    }
}
