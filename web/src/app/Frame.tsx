import { Outlet } from '@tanstack/react-router';

/** Rail, top line and side panel around every signed-in screen. */
export function Frame() {
  return <Outlet />;
}
