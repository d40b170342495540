package it.sportello.platform.openid;

import java.util.List;

/**
 * What a slice asks a provider for.
 *
 * @param scope  with spaces between: {@code openid email}
 * @param acr    how sure the provider must be, the least that will do first; empty when any will do
 * @param claims asked for by name beside the scope, as SPID and CIE want it; may be empty
 * @param needed claims without which the answer is of no use: when the token lacks one the provider is asked once more
 */
public record Asked(String scope, List<String> acr, List<String> claims, List<String> needed) {

    public static Asked scope(String scope, String needed) {
        return new Asked(scope, List.of(), List.of(), List.of(needed));
    }
}
