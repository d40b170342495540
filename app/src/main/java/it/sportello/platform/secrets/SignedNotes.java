package it.sportello.platform.secrets;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A few words that somebody else keeps for us until the next step, so that no replica has to: signed, for one purpose, until a
 * time. They are not secret: who holds the note can read it.
 */
@Singleton
public class SignedNotes {

    private static final String PURPOSE = "purpose";

    private final byte[] key;

    SignedNotes(Secrets secrets) {
        this.key = secrets.of("notes").getBytes(StandardCharsets.US_ASCII);
    }

    public String write(String purpose, Map<String, String> words, Instant until) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().expirationTime(Date.from(until)).claim(PURPOSE, purpose);
        words.forEach(claims::claim);
        SignedJWT note = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
        try {
            note.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
        return note.serialize();
    }

    /** @return nothing when it is another's, for another purpose, or too old at {@code now} */
    public Optional<Map<String, String>> read(String purpose, String note, Instant now) {
        try {
            SignedJWT signed = SignedJWT.parse(note);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            boolean ours = JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm()) && signed.verify(new MACVerifier(key))
                    && purpose.equals(claims.getStringClaim(PURPOSE)) && now.isBefore(claims.getExpirationTime().toInstant());
            return ours ? Optional.of(claims.getClaims().entrySet().stream().filter(each -> each.getValue() instanceof String)
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> (String) each.getValue()))) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
