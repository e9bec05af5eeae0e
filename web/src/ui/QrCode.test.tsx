import { render, screen } from '@testing-library/react';
import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { QrCode } from './QrCode';

const SCALE = 4;

it('is read by a camera as what it says', () => {
  const text = 'otpauth://totp/Kinward:ana%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kinward';
  render(<QrCode text={text} label="for the app" />);
  const drawn = screen.getByRole('img', { name: 'for the app' });
  const side = Number(drawn.getAttribute('viewBox')?.split(' ')[2]) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of (drawn.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < SCALE * SCALE; at++) {
      const pixel = ((Number(y) * SCALE + Math.floor(at / SCALE)) * side + Number(x) * SCALE + (at % SCALE)) * 4;
      pixels.fill(0, pixel, pixel + 3);
    }
  }
  expect(jsQR(pixels, side, side)?.data).toBe(text);
});
