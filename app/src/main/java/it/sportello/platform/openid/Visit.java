package it.sportello.platform.openid;

import it.sportello.platform.ids.Ids;

import java.util.Map;

/** What ties a return from the provider to the browser that was sent there: {@code state}, {@code nonce} and PKCE's verifier. */
public record Visit(String state, String nonce, String verifier) {

    private static final int BYTES = 32;

    public static Visit begin(Ids ids) {
        return new Visit(ids.secret(BYTES), ids.secret(BYTES), ids.secret(BYTES));
    }

    public static Visit of(Map<String, String> words) {
        return new Visit(words.get("state"), words.get("nonce"), words.get("verifier"));
    }

    public Map<String, String> words() {
        return Map.of("state", state, "nonce", nonce, "verifier", verifier);
    }

    @Override
    public String toString() {
        return "Visit[]";
    }
}
