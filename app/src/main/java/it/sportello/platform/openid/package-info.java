/**
 * Signing in at somebody else's: OpenID Connect 1.0, authorization code with PKCE. What the claims mean is for the slice that
 * asked; here they are only proved to be the provider's, for us, for this sign-in, and fresh.
 */
package it.sportello.platform.openid;
