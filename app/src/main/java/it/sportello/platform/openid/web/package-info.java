/** The browser's way to a provider and back, the same for staff and for citizens. */
package it.sportello.platform.openid.web;
