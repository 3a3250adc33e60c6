import { describe, expect, it } from 'vitest';
import { namesInTitle } from '../../src/domain/occupation-names.ts';

describe('namesInTitle', () => {
  it('names each job of a list', () => {
    expect(namesInTitle('Plumbers, Pipefitters, and Steamfitters')).toEqual([
      'Plumbers, Pipefitters, and Steamfitters',
      'Plumbers',
      'Pipefitters',
      'Steamfitters',
    ]);
  });

  it('gives each its share of the last words, or of the first', () => {
    expect(namesInTitle('Shipping, Receiving, and Inventory Clerks')).toEqual(
      expect.arrayContaining(['Shipping Clerks', 'Receiving Clerks', 'Inventory Clerks']),
    );
    expect(namesInTitle('Radiologic Technologists and Technicians')).toEqual(
      expect.arrayContaining(['Radiologic Technologists', 'Radiologic Technicians']),
    );
    expect(namesInTitle('Heavy and Tractor-Trailer Truck Drivers')).toEqual(
      expect.arrayContaining(['Heavy Truck Drivers', 'Truck Drivers']),
    );
  });

  it('leaves out what is excluded, and never names by one shared word', () => {
    expect(namesInTitle('Preschool Teachers, Except Special Education')).toEqual([
      'Preschool Teachers, Except Special Education',
      'Preschool Teachers',
    ]);
    expect(namesInTitle('Shipping, Receiving, and Inventory Clerks')).not.toContain('Clerks');
    expect(namesInTitle('Dancers')).toEqual(['Dancers']);
  });
});
