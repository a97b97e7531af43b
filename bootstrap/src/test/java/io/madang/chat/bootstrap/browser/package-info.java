/** The page as people use it: in a real browser, against a real server. */
package io.madang.chat.bootstrap.browser;
