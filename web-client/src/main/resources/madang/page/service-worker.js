// Shows what a page on Android may not show itself, and leads from there back to the page. It keeps nothing and
// answers no requests.

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lead(event.notification.data.roomId));
});

async function lead(roomId) {
  const [page] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!page) {
    await self.clients.openWindow(`/#room-${roomId}`);
    return;
  }
  page.postMessage({ openRoom: roomId });
  await page.focus();
}
